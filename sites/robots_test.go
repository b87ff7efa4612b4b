package sites

import (
	"context"
	"strings"
	"sync"
	"testing"

	"github.com/aisle-sim/aisle/browser/page"
)

func TestRobots(t *testing.T) {
	for _, tc := range []struct {
		name, file, path string
		want             bool
	}{
		{"empty", "", "/a", true},
		{"everything", "User-agent: *\nDisallow: /", "/", false},
		{"everything, without a path", "User-agent: *\nDisallow: /", "", false},
		{"nothing", "User-agent: *\nDisallow:", "/a", true},
		{"itself", "User-agent: *\nDisallow: /", "/robots.txt", true},
		{"a folder", "User-agent: *\nDisallow: /cart/", "/cart/1", false},
		{"beside a folder", "User-agent: *\nDisallow: /cart/", "/cart", true},
		{"a beginning", "User-agent: *\nDisallow: /cart", "/cartoon", false},
		{"a path without its slash", "User-agent: *\nDisallow: cart", "/cart", false},
		{"the query counts", "User-agent: *\nDisallow: /*?sort=", "/list?sort=price", false},
		{"the fragment does not", "User-agent: *\nDisallow: /*x", "/list#x", true},
		{"case counts in paths", "User-agent: *\nDisallow: /Cart", "/cart", true},
		{"case does not in keys", "USER-AGENT: *\ndisallow: /cart", "/cart", false},

		{"us by name", "User-agent: *\nDisallow:\n\nUser-agent: Aisle\nDisallow: /", "/a", false},
		{"us with a version", "User-agent: aisle/1.0\nDisallow: /", "/a", false},
		{"us, with nothing forbidden", "User-agent: *\nDisallow: /\nUser-agent: aisle\nAllow: /", "/a", true},
		{"us, without a rule", "User-agent: aisle\n\nUser-agent: other\nDisallow: /", "/a", false},
		{"us alone, with an empty rule", "User-agent: *\nDisallow: /\n\nUser-agent: aisle\nDisallow:", "/a", true},
		{"another whose name begins like ours", "User-agent: aisles\nDisallow: /", "/a", true},
		{"another whose name ours begins with", "User-agent: ais\nDisallow: /", "/a", true},
		{"two names for one group", "User-agent: other\nUser-agent: aisle\nDisallow: /", "/a", false},
		{"two groups of ours", "User-agent: aisle\nDisallow: /a\n\nUser-agent: other\nDisallow: /b\n\nUser-agent: aisle\nDisallow: /c", "/c/1", false},
		{"the group of another", "User-agent: aisle\nDisallow: /a\n\nUser-agent: other\nDisallow: /b", "/b", true},
		{"another record within a group", "User-agent: other\nSitemap: https://shop.example/map\nCrawl-delay: often\nUser-agent: aisle\nDisallow: /", "/a", false},
		{"a rule before any group", "Disallow: /\nUser-agent: *\nDisallow: /a", "/b", true},

		{"the longer pattern", "User-agent: *\nAllow: /p\nDisallow: /", "/page", true},
		{"the longer pattern the other way", "User-agent: *\nAllow: /\nDisallow: /page", "/page", false},
		{"equally long", "User-agent: *\nDisallow: /page\nAllow: /page", "/page", true},
		{"a star begins nothing new", "User-agent: *\nDisallow: /a*b", "/x/a-b", true},
		{"a star", "User-agent: *\nDisallow: /a*b", "/a-x-b-c", false},
		{"two stars", "User-agent: *\nDisallow: /*/b/*/d", "/a/b/c/d", false},
		{"two stars that do not fit", "User-agent: *\nDisallow: /*/d/*/b", "/a/b/c/d", true},
		{"a star alone", "User-agent: *\nDisallow: *", "/a", false},
		{"an end", "User-agent: *\nDisallow: /*.php$", "/a.php", false},
		{"beyond an end", "User-agent: *\nDisallow: /*.php$", "/a.php?x", true},
		{"an end that comes twice", "User-agent: *\nDisallow: /*.php$", "/a.php/b.php", false},
		{"an end without a star", "User-agent: *\nDisallow: /cart$", "/cart/1", true},
		{"stars do not overlap", "User-agent: *\nDisallow: /ab*ba$", "/aba", true},
		{"a dollar within", "User-agent: *\nDisallow: /a$b", "/a$b", false},

		{"escaped in the file", "User-agent: *\nDisallow: /foo%41", "/fooA", false},
		{"escaped in the URL", "User-agent: *\nDisallow: /fooA", "/foo%41/x", false},
		{"reserved letters stay apart", "User-agent: *\nDisallow: /a%2Fb", "/a/b", true},
		{"case of escapes", "User-agent: *\nDisallow: /a%2fb", "/a%2Fb", false},
		{"letters beyond ASCII", "User-agent: *\nDisallow: /ツ", "/%E3%83%84", false},
		{"an escaped star is a star in the path", "User-agent: *\nDisallow: /file-with-a-%2A.html", "/file-with-a-*.html", false},
		{"an escaped star is no pattern", "User-agent: *\nDisallow: /a-%2A.html", "/a-b.html", true},

		{"a comment", "User-agent: * # all\nDisallow: /a # not b", "/a", false},
		{"line ends of old", "User-agent: *\rDisallow: /a\r\nDisallow: /b", "/b", false},
		{"a mark of the encoding", "\ufeffUser-agent: *\nDisallow: /a", "/a", false},
		{"no file at all", "<html><body>User-agent: nobody: here</body></html>", "/a", true},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := readRobots(200, []byte(tc.file)).allows("https://shop.example" + tc.path); got != tc.want {
				t.Errorf("got %v, want %v", got, tc.want)
			}
		})
	}
}

func TestRobotsStatus(t *testing.T) {
	forbids := []byte("User-agent: *\nDisallow: /")
	for status, want := range map[int]bool{200: false, 204: false, 301: true, 401: true, 403: true, 404: true, 410: true, 429: true, 500: false, 503: false, 0: false, 700: false} {
		if got := readRobots(status, forbids).allows("https://shop.example/a"); got != want {
			t.Errorf("%d: %v, want %v", status, got, want)
		}
	}
	late := strings.Repeat("#", robotsMax) + "\n" + string(forbids)
	if !readRobots(200, []byte(late)).allows("https://shop.example/a") {
		t.Error("what stands beyond the bound was read")
	}
	if !readRobots(500, nil).allows("about:blank") {
		t.Error("an empty page has no robots.txt")
	}
}

func FuzzRobots(f *testing.F) {
	f.Add("User-agent: *\nDisallow: /a*b$\nAllow: /%41", "/a%4")
	f.Fuzz(func(t *testing.T, file, path string) {
		readRobots(200, []byte(file)).allows("https://shop.example/" + path)
	})
}

func TestRobotsGate(t *testing.T) {
	var mu sync.Mutex
	asked := map[string]int{}
	g := &RobotsGate{Get: func(_ context.Context, url string) (int, []byte, error) {
		mu.Lock()
		asked[url]++
		mu.Unlock()
		switch {
		case strings.HasPrefix(url, "https://gone."):
			return 0, nil, &page.Error{Kind: page.Unreachable, Name: url, Detail: "it does not answer"}
		case strings.HasPrefix(url, "https://ill."):
			return 503, nil, nil
		}
		return 200, []byte("User-agent: aisle\nDisallow: /private"), nil
	}}
	const consent = "; `robots: owner` in the site file is the consent of the shop's owner"
	for _, tc := range []struct{ name, url, want string }{
		{"allowed", "https://shop.example/", ""},
		{"forbidden", "https://shop.example/private/1", "forbidden by https://shop.example/robots.txt" + consent},
		{"the same origin otherwise spelt", "HTTPS://SHOP.example:443/private", "forbidden by https://shop.example/robots.txt" + consent},
		{"another port", "https://shop.example:8443/private", "forbidden by https://shop.example:8443/robots.txt" + consent},
		{"no answer", "https://gone.example/a", "not opened, for https://gone.example/robots.txt could not be read (it does not answer)" + consent},
		{"a server error", "https://ill.example/a", "forbidden, for https://ill.example/robots.txt is answered by a server error" + consent},
		{"an empty page", "about:blank", ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			var all sync.WaitGroup
			for range 4 {
				all.Go(func() {
					if got := g.Barred(context.Background(), tc.url); got != tc.want {
						t.Errorf("got  %s\nwant %s", got, tc.want)
					}
				})
			}
			all.Wait()
		})
	}
	g.Consent = "ask me"
	if got := g.Barred(context.Background(), "https://shop.example/private"); got != "forbidden by https://shop.example/robots.txt; ask me" {
		t.Errorf("got %s", got)
	}
	for url, n := range asked {
		if n != 1 {
			t.Errorf("%s was asked for %d times", url, n)
		}
	}
	if len(asked) != 4 {
		t.Errorf("asked for %v", asked)
	}
}

func TestRobotsGateWaitsForNobody(t *testing.T) {
	calls := 0
	g := &RobotsGate{Get: func(ctx context.Context, _ string) (int, []byte, error) {
		calls++
		<-ctx.Done()
		return 0, nil, ctx.Err()
	}}
	ended, cancel := context.WithCancel(context.Background())
	cancel()
	for want := 1; want <= 2; want++ { // an end of the caller's is nothing that the shop said
		if g.Barred(ended, "https://shop.example/") == "" {
			t.Error("let in what was not asked for")
		}
		if calls != want {
			t.Errorf("asked %d times, want %d", calls, want)
		}
	}
}
