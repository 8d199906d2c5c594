// swift-tools-version: 6.0
import PackageDescription

/// Targets stand in the order in which data flows: bytes, source text, normal text, outline, facts, record.
/// No target imports one that stands below it in this list; only `NoticePipeline` knows all the stages.
let package = Package(
    name: "gongwen",
    products: [
        .library(name: "NoticePipeline", targets: ["NoticePipeline"]),
        .executable(name: "gongwen", targets: ["gongwen"]),
    ],
    targets: [
        // What the processor offers and Swift has no name for.
        .target(name: "CMachineKit"),
        .target(name: "NoticeModel"),
        .systemLibrary(name: "CICUSystem", pkgConfig: "icu-i18n", providers: [.apt(["libicu-dev"])]),
        .systemLibrary(name: "CCryptoSystem", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CXMLSystem", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CZipSystem", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CSQLiteSystem", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .target(name: "CTextKit", dependencies: ["CICUSystem", "CCryptoSystem"]),
        // Files, folders, digests and threads; knows nothing of notices.
        .target(name: "NoticeSystem", dependencies: ["CTextKit"]),
        .target(name: "CXMLKit", dependencies: ["CXMLSystem", "CZipSystem"]),
        .target(name: "CProcessKit"),
        .target(name: "CFileKit"),
        .target(name: "NoticeReading", dependencies: ["NoticeModel", "CTextKit", "CXMLKit", "CProcessKit"]),
        .target(name: "NoticeNormalization", dependencies: ["CMachineKit", "NoticeModel"]),
        .target(name: "NoticeSegmentation", dependencies: ["NoticeModel"]),
        .target(
            name: "NoticeExtraction", dependencies: ["CMachineKit", "NoticeModel"],
            resources: [.embedInCode("Lexicons")]),
        .target(name: "NoticeRecords", dependencies: ["CMachineKit", "NoticeModel"]),
        // Reads records and reviewed records, never the extractor.
        .target(name: "NoticeEvaluation", dependencies: ["NoticeModel", "NoticeRecords", "CTextKit"]),
        // Runs over a corpus, made and read; the extraction is handed in.
        .target(name: "NoticeRuns", dependencies: ["NoticeRecords", "NoticeSystem"]),
        // Tables of the records, for other programs.
        .target(name: "NoticeExport", dependencies: ["CSQLiteSystem", "NoticeModel", "NoticeRecords", "NoticeSystem"]),
        // What differs between records; reads their JSON alone.
        .target(name: "NoticeComparison", dependencies: ["NoticeRecords", "NoticeSystem"]),
        // The pages of a review, and what reviewers decided; reads records, never the extractor.
        .target(
            name: "NoticeReview", dependencies: ["NoticeModel", "NoticeRecords", "CTextKit"],
            resources: [
                .embedInCode("Assets/page.css"), .embedInCode("Assets/common.js"), .embedInCode("Assets/notice.js"),
                .embedInCode("Assets/missing.js"),
                .embedInCode("Assets/index.js"),
            ]),
        .target(
            name: "NoticePipeline",
            dependencies: [
                "NoticeModel", "NoticeReading", "NoticeNormalization", "NoticeSegmentation", "NoticeExtraction",
                "NoticeRecords", "NoticeSystem",
            ]),
        // Keeps originals by what their records say of them, never by the extractor.
        .target(
            name: "NoticeArchive",
            dependencies: ["NoticeModel", "NoticeRecords", "NoticeSystem", "CFileKit"]),
        .systemLibrary(name: "CMallocSystem"),
        .target(
            name: "GongwenCommand",
            dependencies: [
                "CMallocSystem", "NoticeArchive", "NoticeComparison", "NoticeEvaluation", "NoticeExport",
                "NoticePipeline",
                "NoticeReview", "NoticeRuns", "NoticeSystem",
            ]),
        .executableTarget(name: "gongwen", dependencies: ["GongwenCommand"]),
        // Measures the library and the command; `make bench` runs it.
        .target(
            name: "CICUBaseline", dependencies: ["CICUSystem"], path: "Benchmarks/CICUBaseline"),
        .executableTarget(
            name: "gongwen-bench",
            dependencies: ["CICUBaseline", "GongwenCommand", "NoticePipeline", "NoticeSystem", "TestSupport"],
            path: "Benchmarks/GongwenBench"),
        .testTarget(name: "NoticeModelTests", dependencies: ["NoticeModel"]),
        .testTarget(name: "NoticeSystemTests", dependencies: ["NoticeSystem", "TestSupport"]),
        .testTarget(name: "NoticeReadingTests", dependencies: ["NoticeReading", "TestSupport"]),
        .testTarget(
            name: "NoticeNormalizationTests", dependencies: ["NoticeNormalization", "NoticeReading", "TestSupport"]),
        .testTarget(name: "NoticeSegmentationTests", dependencies: ["NoticeSegmentation", "NoticeNormalization"]),
        .testTarget(
            name: "NoticeExtractionTests",
            dependencies: ["NoticeExtraction", "NoticeSegmentation", "NoticeNormalization"]),
        .testTarget(
            name: "NoticeRecordsTests", dependencies: ["NoticeRecords", "TestSupport"], exclude: ["Golden"]),
        .testTarget(
            name: "NoticeEvaluationTests",
            dependencies: ["NoticeEvaluation", "NoticePipeline", "NoticeRecords", "TestSupport"]),
        .testTarget(
            name: "NoticeReviewTests", dependencies: ["NoticeReview", "NoticeEvaluation", "NoticePipeline"]),
        .testTarget(
            name: "NoticeArchiveTests",
            dependencies: ["NoticeArchive", "NoticePipeline", "NoticeRecords", "NoticeSystem", "TestSupport"]),
        .target(name: "TestSupport", dependencies: ["NoticeSystem"], path: "Tests/TestSupport"),
        .testTarget(name: "NoticePipelineTests", dependencies: ["NoticePipeline", "NoticeSystem", "TestSupport"]),
        .testTarget(
            name: "NoticeRunsTests", dependencies: ["NoticePipeline", "NoticeRuns", "NoticeSystem", "TestSupport"]),
        .testTarget(
            name: "NoticeComparisonTests",
            dependencies: ["NoticeComparison", "NoticePipeline", "NoticeSystem", "TestSupport"]),
        .testTarget(
            name: "GongwenCommandTests",
            dependencies: [
                "GongwenCommand", "NoticeArchive", "NoticePipeline", "NoticeRecords", "NoticeSystem", "TestSupport",
                "gongwen",
            ],
            exclude: ["Goldens"]),
    ]
)
