package org.orbitcheck.report;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.orbitcheck.claim.Verdict;
import org.orbitcheck.measure.MeasureResult;
import org.orbitcheck.result.Result;
import org.orbitcheck.source.Problem;
import org.orbitcheck.source.Visible;

/** JUnit XML: a suite for each file, a case for each claim; an unknown is an error, never a success. */
final class JunitReport {
    private final Report report;

    JunitReport(Report report) {
        this.report = report;
    }

    String render() {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuites");
            for (Report.File file : report.files()) {
                suite(xml, file);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text + "\n";
    }

    private static void suite(XMLStreamWriter xml, Report.File file) throws XMLStreamException {
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", Visible.text(file.path()));
        xml.writeAttribute("tests", Integer.toString(file.results().size() + file.measures().size() + file.errors().size()));
        xml.writeAttribute("failures", Long.toString(file.results().stream().filter(JunitReport::failed).count()
                + file.measures().stream().filter(JunitReport::failed).count()));
        xml.writeAttribute("errors", Long.toString(file.errors().size()
                + file.results().stream().filter(r -> !r.ok() && !failed(r)).count()
                + file.measures().stream().filter(r -> !r.ok() && !failed(r)).count()));
        for (Problem problem : file.errors()) {
            start(xml, file, "line " + problem.span().line(), 0);
            problem(xml, "error", problem.message(), problem.rendered());
            xml.writeEndElement();
        }
        for (Result result : file.results()) {
            start(xml, file, result.claim().name(), result.millis());
            if (!result.ok()) {
                String message = Words.verdict(result) + ", expected " + Words.expected(result.claim());
                problem(xml, failed(result) ? "failure" : "error", message, TextReport.details(result));
            }
            xml.writeEndElement();
        }
        for (MeasureResult result : file.measures()) {
            measure(xml, file, result);
        }
        xml.writeEndElement();
    }

    private static void measure(XMLStreamWriter xml, Report.File file, MeasureResult result) throws XMLStreamException {
        start(xml, file, result.measure().name(), result.millis());
        if (!result.ok()) {
            problem(xml, failed(result) ? "failure" : "error", Words.unexpected(result), TextReport.details(result));
        }
        xml.writeEndElement();
    }

    private static boolean failed(MeasureResult result) {
        return !result.ok() && !result.isUnknown();
    }

    private static boolean failed(Result result) {
        return !result.ok() && !(result.verdict() instanceof Verdict.Unknown);
    }

    private static void start(XMLStreamWriter xml, Report.File file, String name, long millis) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", Visible.text(file.path()));
        xml.writeAttribute("name", name);
        xml.writeAttribute("time", millis / 1000 + "." + String.format("%03d", millis % 1000));
    }

    private static void problem(XMLStreamWriter xml, String kind, String message, String text) throws XMLStreamException {
        xml.writeStartElement(kind);
        xml.writeAttribute("message", message);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
