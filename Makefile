# The targets that people use; each can be run from a clean clone on Debian or Ubuntu with a Swift 6 toolchain.

.DELETE_ON_ERROR:
.PHONY: help run corpus output test bench clean dependencies release format

# The Swift library goes into the program where the toolchain has it for that: one file to copy, and it starts sooner.
SWIFT_LIBRARY = $(shell swiftc -print-target-info | sed -n 's/.*"runtimeResourcePath": "\(.*\)".*/\1/p')
STATIC = $(if $(wildcard $(SWIFT_LIBRARY)_static/libswiftCore.a $(SWIFT_LIBRARY)_static/linux/libswiftCore.a),--static-swift-stdlib)
RELEASE = swift build --configuration release $(STATIC)
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

bench: release ## speed of each stage against ICU, linear cost, memory, 10,000 notices archived and run, start-up; PART=archive is one part
	$(RELEASE) --product gongwen-bench
	.build/release/gongwen-bench $(PART)

clean: ## remove what was built (output/ belongs to the project and stays)
	rm -rf .build

release: dependencies
	$(RELEASE) --product gongwen

dependencies:
	@Scripts/install-dependencies.sh

format: ## bring the sources into the one format
	swift format --in-place --recursive --configuration .swift-format Sources Tests Benchmarks Package.swift
