#include "commands.h"

#include "command_line.h"
#include "doctor.h"
#include "host_options.h"

#include <QDateTime>
#include <algorithm>
#include <cstdio>

namespace gavel::app {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(Finding::Grade grade)
{
    switch (grade) {
    case Finding::Grade::Ok:
        return u"ok"_s;
    case Finding::Grade::Warning:
        return u"warning"_s;
    case Finding::Grade::Fault:
        return u"fault"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

/// By the options that the house would be started with: what it looks at is theirs.
int runDoctor(const QStringList &arguments)
{
    const auto parsed = parseHostOptions(arguments, commandNamed("doctor"));
    if (!parsed)
        return usageFault(parsed.error());
    if (!parsed->text.isEmpty()) {
        std::printf("%s", qPrintable(parsed->text));
        return 0;
    }
    const QList<Finding> findings = Doctor(parsed->options, QDateTime::currentMSecsSinceEpoch()).findings();
    QStringList lines;
    for (const Finding &finding : findings)
        lines.append(nameOf(finding.grade) + u": "_s + finding.about + u": "_s + finding.sentence);
    print(lines);
    const bool isFaulty =
        std::ranges::any_of(findings, [](const Finding &finding) { return finding.grade == Finding::Grade::Fault; });
    return isFaulty ? exitFailed : 0;
}

} // namespace gavel::app
