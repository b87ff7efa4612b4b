package sites

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var taskSite = Site{
	ID:      "shop",
	Tasks:   []Task{{ID: "rain_jacket", Intent: "A jacket.", Budget: 90}, {ID: "lamp", Intent: "A lamp."}},
	Details: map[string]string{"email": "shopper@example.com"},
	Secrets: map[string]string{"card_number": "4242"},
}

func TestTaskFor(t *testing.T) {
	filled := map[string]string{"email": "shopper@example.com", "card_number": "${card_number}"}
	for _, tc := range []struct {
		name, id, intent string
		site             Site
		want             Task
		err              string
	}{
		{"by id", "lamp", "", taskSite, Task{ID: "lamp", Intent: "A lamp.", Details: filled}, ""},
		{"the first", "", "", taskSite, Task{ID: "rain_jacket", Intent: "A jacket.", Budget: 90, Details: filled}, ""},
		{"by intent", "", " A tent. ", taskSite, Task{ID: IntentTask, Intent: "A tent.", Details: filled}, ""},
		{"intent on a site without tasks", "", "A tent.", Site{}, Task{ID: IntentTask, Intent: "A tent."}, ""},
		{"near id", "rain_jaket", "", taskSite, Task{}, `site "shop" has no task "rain_jaket"; did you mean "rain_jacket"? (known: rain_jacket, lamp)`},
		{"far id", "boots", "", taskSite, Task{}, `site "shop" has no task "boots" (known: rain_jacket, lamp)`},
		{"both", "lamp", "A tent.", taskSite, Task{}, "give a task or an intent, not both"},
		{"no tasks", "", "", Site{}, Task{}, "the site has no tasks; give an intent"},
		{"no tasks but an id", "lamp", "", Site{}, Task{}, "the site has no tasks; give an intent"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got, err := tc.site.TaskFor(tc.id, tc.intent)
			if message(err) != tc.err {
				t.Errorf("got error %q, want %q", message(err), tc.err)
			}
			if diff := cmp.Diff(tc.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestTaskErrorsAreTyped(t *testing.T) {
	var unknown *UnknownTaskError
	if _, err := taskSite.Task("boots"); !errors.As(err, &unknown) || unknown.ID != "boots" {
		t.Errorf("got %v", err)
	}
	if _, err := (Site{}).Task(""); !errors.Is(err, ErrNoTasks) {
		t.Errorf("got %v", err)
	}
}

func TestFillLeavesTheSiteAlone(t *testing.T) {
	task, err := taskSite.TaskFor("lamp", "")
	if err != nil {
		t.Fatal(err)
	}
	task.Details["email"] = "changed"
	if taskSite.Details["email"] == "changed" || taskSite.Tasks[1].Details != nil {
		t.Error("filling in a task changed the site")
	}
}
