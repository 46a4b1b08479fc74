using System.Globalization;

namespace Tidu.Engine.Running.Reports;

/// <summary>JUnit's XML, which build servers read.</summary>
public static class JUnitReport
{
    /// <summary>Formats the reports of some notebooks.</summary>
    /// <returns>The text of the file.</returns>
    public static string Format(IReadOnlyList<TestReport> reports) =>
        TestReport.Write(xml =>
        {
            xml.WriteStartElement("testsuites");
            foreach (var report in reports)
            {
                xml.WriteStartElement("testsuite");
                xml.WriteAttributeString("name", report.Notebook);
                xml.WriteAttributeString("tests", report.Cells.Count.ToString(CultureInfo.InvariantCulture));
                xml.WriteAttributeString("failures", report.Failed.ToString(CultureInfo.InvariantCulture));
                xml.WriteAttributeString("time", TestReport.Number(report.Seconds));
                foreach (var cell in report.Cells)
                {
                    xml.WriteStartElement("testcase");
                    xml.WriteAttributeString("classname", report.Notebook);
                    xml.WriteAttributeString("name", cell.Name);
                    xml.WriteAttributeString("time", TestReport.Number(cell.Elapsed.TotalSeconds));
                    if (cell.Failure is { } failure)
                    {
                        xml.WriteStartElement("failure");
                        xml.WriteAttributeString("message", failure.ToString());
                        xml.WriteString(cell.Trace);
                        xml.WriteEndElement();
                    }
                    xml.WriteEndElement();
                }
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        });
}
