# klarbrev: `make help` lists the targets.
SHELL := /bin/bash
SWIFT ?= swift
RELEASE_FLAGS := -c release --static-swift-stdlib
BIN := .build/release/klarbrev

.DEFAULT_GOAL := help
.PHONY: help setup demo build test lint format corpora corpora-check samples samples-check readme readme-check check bench evaluate clean

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

evaluate: build ## measure on the labelled letters
	$(BIN) evaluate Corpora/gold

bench: build ## time the program (prints ratios)
	@bash Benchmarks/run $(BIN)

check: ## everything CI checks
	@bash .ci/check

clean: ## remove what was built
	rm -rf .build
