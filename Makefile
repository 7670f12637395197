# klarbrev: `make help` lists the targets.
SHELL := /bin/bash
SWIFT ?= swift
RELEASE_FLAGS := -c release --static-swift-stdlib
BIN := .build/release/klarbrev
PREFIX ?= /usr/local

.DEFAULT_GOAL := help
.PHONY: help setup demo build test lint format corpora corpora-check samples samples-check readme readme-check rule-pages rule-pages-check install uninstall check bench evaluate fuzz clean

help: ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

setup: ## install the Debian packages that are missing (apt, with sudo when not root)
	@bash .ci/install-packages

build: setup ## build the release program at .build/release/klarbrev
	$(SWIFT) build $(RELEASE_FLAGS) --product klarbrev

demo: build ## install, build and review a sample letter
	@bash .ci/demo $(BIN)

test: setup ## install what is missing and run all tests
	$(SWIFT) build --product klarbrev
	$(SWIFT) test

lint: ## check the formatting
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests

format: ## mend the formatting
	$(SWIFT) format --in-place --recursive Package.swift Sources Tests

corpora: setup ## validate Corpora and write the compiled tables
	$(SWIFT) run klarbrev-dev embed

corpora-check: setup ## validate Corpora and compare with the compiled tables
	$(SWIFT) run klarbrev-dev embed --check

samples: setup ## rebuild the sample letters from Samples/sources
	$(SWIFT) run klarbrev-dev samples

samples-check: setup ## compare the sample letters with their sources
	$(SWIFT) run klarbrev-dev samples --check

readme: build ## run the commands shown in the README and write their output below them
	$(SWIFT) run klarbrev-dev transcripts --program $(BIN)

readme-check: build ## compare the README's transcripts with what the program prints
	$(SWIFT) run klarbrev-dev transcripts --check --program $(BIN)

rule-pages: setup ## write Docs/rules from the cards of the rules
	$(SWIFT) run klarbrev-dev rules

rule-pages-check: setup ## compare Docs/rules with the cards of the rules
	$(SWIFT) run klarbrev-dev rules --check

install: build ## install the program, its man page and completions under PREFIX (/usr/local)
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/man/man1 $(DESTDIR)$(PREFIX)/share/bash-completion/completions \
	  $(DESTDIR)$(PREFIX)/share/zsh/site-functions $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
	install -m 755 $(BIN) $(DESTDIR)$(PREFIX)/bin/klarbrev
	$(BIN) help man >$(DESTDIR)$(PREFIX)/share/man/man1/klarbrev.1
	$(BIN) help bash >$(DESTDIR)$(PREFIX)/share/bash-completion/completions/klarbrev
	$(BIN) help zsh >$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_klarbrev
	$(BIN) help fish >$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/klarbrev.fish

uninstall: ## remove what `make install` put there
	rm -f $(DESTDIR)$(PREFIX)/bin/klarbrev $(DESTDIR)$(PREFIX)/share/man/man1/klarbrev.1 \
	  $(DESTDIR)$(PREFIX)/share/bash-completion/completions/klarbrev $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_klarbrev \
	  $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/klarbrev.fish

evaluate: build ## measure on the labelled letters
	$(BIN) evaluate Corpora/gold

bench: build ## time the program (prints ratios)
	@bash Benchmarks/run $(BIN)

fuzz: setup ## try the readers with made-up bytes, FUZZ_SECONDS=300 for each format (needs a toolchain with libFuzzer)
	@bash Tests/Fuzz/run $(or $(FUZZ_SECONDS),300)

check: ## everything CI checks
	@bash .ci/check

clean: ## remove what was built
	rm -rf .build
