# The targets that people use; each can be run from a clean clone on Debian or Ubuntu with a Swift 6 toolchain.

.DELETE_ON_ERROR:
.PHONY: help run corpus output test bench clean dependencies layout-tool release format

GONGWEN := .build/release/gongwen

help: ## show these targets
	@sed -n 's/^\([a-z]*\):.*## /  make \1	/p' Makefile | expand -t 16

run: output ## build, and read the notices of corpus/ into the run output/corpus

output: release
	$(GONGWEN) run

corpus: release ## keep the notices of notices/ in the archive corpus/, made anew at a fixed time
	rm -rf .build/corpus
	SOURCE_DATE_EPOCH=1795219200 $(GONGWEN) ingest --corpus .build/corpus notices
	rm -rf corpus
	mv .build/corpus corpus

test: dependencies ## format check, build, all tests; the last line says how many passed
	Scripts/test.sh

bench: dependencies layout-tool ## speed of each stage against ICU, linear cost, memory, 10,000 notices archived and run, start-up; PART=archive is one part
	Scripts/build-release.sh gongwen gongwen-bench
	.build/release/gongwen-bench $(PART)

clean: ## remove what was built (output/ belongs to the project and stays)
	rm -rf .build

release: dependencies layout-tool
	Scripts/build-release.sh gongwen

dependencies:
	@Scripts/install-dependencies.sh

layout-tool:
	@Scripts/install-layout-tool.sh

format: ## bring the sources into the one format
	swift format --in-place --recursive --configuration .swift-format Sources Tests Benchmarks Package.swift
