using System.Globalization;
using System.Xml;
using Tidu.Documents;

namespace Tidu.Engine.Running.Reports;

/// <summary>Visual Studio's test result file (TRX).</summary>
public static class TrxReport
{
    private const string Namespace = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";
    private const string UnitTest = "13cdc9d9-ddb5-4fa4-a97d-d965ccfc6d4b";
    private const string AllResults = "19431567-8539-422a-85d7-44ee4e166bda";

    /// <summary>Formats the reports of some notebooks.</summary>
    /// <returns>The text of the file; its identifiers depend on names only.</returns>
    public static string Format(IReadOnlyList<TestReport> reports)
    {
        var tests = reports.SelectMany(report => report.Cells, (report, cell) => (Report: report, Cell: cell)).ToList();
        var failed = tests.Count(test => test.Cell.Failure is not null);
        return TestReport.Write(xml =>
        {
            xml.WriteStartElement("TestRun", Namespace);
            xml.WriteAttributeString("id", Id("run"));
            xml.WriteAttributeString("name", "tidu run");
            Each(xml, "Results", tests, WriteResult);
            Each(xml, "TestDefinitions", tests, WriteDefinition);
            Each(xml, "TestEntries", tests, WriteEntry);
            xml.WriteStartElement("TestLists");
            Element(xml, "TestList", ("name", "All Loaded Results"), ("id", AllResults));
            xml.WriteEndElement();
            xml.WriteStartElement("ResultSummary");
            xml.WriteAttributeString("outcome", failed == 0 ? "Completed" : "Failed");
            Element(
                xml,
                "Counters",
                ("total", Text(tests.Count)),
                ("executed", Text(tests.Count)),
                ("passed", Text(tests.Count - failed)),
                ("failed", Text(failed))
            );
            xml.WriteEndElement();
            xml.WriteEndElement();
        });
    }

    private static void WriteResult(XmlWriter xml, TestReport report, TestedCell cell)
    {
        var id = Id(report.Notebook, cell.Name);
        xml.WriteStartElement("UnitTestResult");
        xml.WriteAttributeString("executionId", Id("execution", id));
        xml.WriteAttributeString("testId", id);
        xml.WriteAttributeString("testName", $"{report.Notebook} {cell.Name}");
        xml.WriteAttributeString("computerName", "tidu");
        xml.WriteAttributeString("duration", cell.Elapsed.ToString("c", CultureInfo.InvariantCulture));
        xml.WriteAttributeString("testType", UnitTest);
        xml.WriteAttributeString("outcome", cell.Failure is null ? "Passed" : "Failed");
        xml.WriteAttributeString("testListId", AllResults);
        if (cell.Failure is { } failure)
        {
            xml.WriteStartElement("Output");
            xml.WriteStartElement("ErrorInfo");
            xml.WriteElementString("Message", failure.ToString());
            xml.WriteElementString("StackTrace", cell.Trace);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void WriteDefinition(XmlWriter xml, TestReport report, TestedCell cell)
    {
        var id = Id(report.Notebook, cell.Name);
        xml.WriteStartElement("UnitTest");
        xml.WriteAttributeString("name", $"{report.Notebook} {cell.Name}");
        xml.WriteAttributeString("storage", report.Notebook);
        xml.WriteAttributeString("id", id);
        Element(xml, "Execution", ("id", Id("execution", id)));
        Element(xml, "TestMethod", ("codeBase", report.Notebook), ("className", report.Notebook), ("name", cell.Name));
        xml.WriteEndElement();
    }

    private static void WriteEntry(XmlWriter xml, TestReport report, TestedCell cell)
    {
        var id = Id(report.Notebook, cell.Name);
        Element(xml, "TestEntry", ("testId", id), ("executionId", Id("execution", id)), ("testListId", AllResults));
    }

    private static void Each(
        XmlWriter xml,
        string group,
        List<(TestReport Report, TestedCell Cell)> tests,
        Action<XmlWriter, TestReport, TestedCell> write
    )
    {
        xml.WriteStartElement(group);
        foreach (var (report, cell) in tests)
        {
            write(xml, report, cell);
        }
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (key, value) in attributes)
        {
            xml.WriteAttributeString(key, value);
        }
        xml.WriteEndElement();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Id(params ReadOnlySpan<string> names) => ContentHash.GuidOf(string.Join('\n', names)).ToString();
}
