#include "dialogs/announce_dialog.h"

#include "link/host_api.h"
#include "models/words.h"
#include "protocol/limits.h"
#include "widgets/form_field.h"

#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr int textHeight = 110;

} // namespace

AnnounceDialog::AnnounceDialog(link::HostApi &api, const Theme &theme, QWidget *parent)
    : FormDialog(u"announce"_s, theme, parent)
    , m_api(api)
    , m_text(new QPlainTextEdit)
    , m_textField(nullptr)
{
    m_text->setObjectName(u"announce.text"_s);
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(textHeight);
    m_textField = addField(m_text);
    retranslate();
}

void AnnounceDialog::submit()
{
    const QString text = m_text->toPlainText().simplified(); // it is shown on one line
    const qsizetype over = text.toUcs4().size() - protocol::limits::announcementMax;
    if (text.isEmpty() || over > 0) {
        m_textField->setWrong(text.isEmpty()
                                  ? tr("Nothing is written yet.")
                                  : tr("This is %n character(s) too long.", nullptr, static_cast<int>(over)));
        m_text->setFocus(Qt::OtherFocusReason);
        return;
    }
    setBusy(true);
    m_api.announce(text, this, [this, text](const link::Result<link::Done> &done) {
        if (!done)
            return fail(models::problemText(done.error(), models::MoneyText()));
        Q_EMIT announced(text);
        accept();
    });
}

void AnnounceDialog::retranslate()
{
    setTexts(tr("Announce to everyone"),
             tr("All who are in the house see it at once, wherever they look. It can't be taken back."),
             tr("Announce"));
    m_textField->setTexts(tr("&Announcement"), tr("Up to %1 characters.").arg(protocol::limits::announcementMax));
}

} // namespace gavel::ui
