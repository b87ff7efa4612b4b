# The two commands are `make demo` and `make test`; both do all set-up.

GO          ?= go
OUT         ?= out
SEED        ?= 7
STATICCHECK  = honnef.co/go/tools/cmd/staticcheck@v0.8.2

# What drives a real Chrome runs without the race detector, which slows the
# whole machine under it; everything else runs with it where a C compiler is.
BROWSER_PKGS = ./browser ./browser/browsertest ./cmd/...
PURE_PKGS    = $$($(GO) list ./... | grep -v -e '/browser$$' -e '/browsertest$$' -e '/cmd/')
RACE         = $(if $(shell command -v $${CC:-gcc} 2>/dev/null),-race)

.DEFAULT_GOAL := help
.PHONY: help demo test lint build chrome bench proof fuzz clean

help: ## list the targets
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | awk -F'\t' '{printf "  make %-8s %s\n", $$1, $$2}'

demo: chrome build ## let one shopper shop in the built-in shop and record it (SEED=n, OUT=folder)
	./bin/aisle run --site demo --seed $(SEED) --out $(OUT)

test: chrome ## run every test
	$(GO) test $(RACE) $(PURE_PKGS)
	$(GO) test -timeout 9m $(BROWSER_PKGS)

lint: ## gofmt, go vet and staticcheck
	@files=$$(gofmt -l $$(git ls-files '*.go')); if [ -n "$$files" ]; then echo "gofmt differs in:"; echo "$$files"; exit 1; fi
	$(GO) vet ./...
	$(GO) run $(STATICCHECK) ./...

build: ## build bin/aisle
	$(GO) build -o bin/aisle ./cmd/aisle

chrome: ## find a Chrome, or install Debian's
	@.ci/chrome

bench: chrome ## print speed, as ratios measured in one run
	$(GO) test -run '^$$' -bench . -benchtime 2s ./browser ./browser/distill ./agent/policy/choice

proof: chrome ## print the larger proofs: seeds 1 to 50 on every variant of the built-in shop against its own log
	AISLE_PROOF=1 $(GO) test -count 1 -run Proof -v -timeout 90m ./cmd/aisle/internal/cli

fuzz: ## fuzz each parser for 20 seconds
	@for p in $$($(GO) list ./...); do for f in $$($(GO) test -list '^Fuzz' $$p | grep '^Fuzz'); do \
		echo "$$p $$f"; $(GO) test -run '^$$' -fuzz "^$$f$$" -fuzztime 20s -fuzzminimizetime 10x $$p || exit 1; done; done

clean: ## remove what was built and recorded here
	rm -rf bin out
