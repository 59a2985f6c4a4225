#include "windows/hosting/tls_fields.h"

#include "widgets/drop_down.h"
#include "widgets/form_field.h"
#include "widgets/looks.h"
#include "widgets/usual_folder.h"

#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

using By = models::TlsChoice::By;

QLineEdit *pathEdit(const QString &objectName)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(objectName);
    return edit;
}

} // namespace

TlsFields::TlsFields(const QString &objectName, QWidget *parent)
    : QWidget(parent)
    , m_by(new DropDown(objectName))
    , m_certificate(pathEdit(objectName + u".certificate"_s))
    , m_key(pathEdit(objectName + u".key"_s))
    , m_byField(new FormField(m_by))
    , m_certificateField(new FormField(m_certificate))
    , m_keyField(new FormField(m_key))
    , m_chooseCertificate(makeButton({}, objectName + u".certificate.choose"_s))
    , m_chooseKey(makeButton({}, objectName + u".key.choose"_s))
    , m_files(new QWidget)
{
    m_by->addItems({{}, {}, {}});
    auto *files = new QVBoxLayout(m_files);
    files->setContentsMargins(0, 0, 0, 0);
    files->addWidget(fileRow(m_certificateField, m_chooseCertificate));
    files->addWidget(fileRow(m_keyField, m_chooseKey));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_byField);
    column->addWidget(m_files);
    connect(m_by, &QComboBox::currentIndexChanged, this, [this] {
        showFiles();
        Q_EMIT changed();
    });
    for (auto *edit : {m_certificate, m_key})
        connect(edit, &QLineEdit::textChanged, this, &TlsFields::changed);
    connect(m_chooseCertificate, &QPushButton::clicked, this, [this] { chooseFor(m_certificate); });
    connect(m_chooseKey, &QPushButton::clicked, this, [this] { chooseFor(m_key); });
    retranslate();
    showFiles();
}

QWidget *TlsFields::fileRow(FormField *field, QPushButton *choose)
{
    auto *part = new QWidget;
    auto *row = new QHBoxLayout(part);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(field, 1);
    row->addWidget(choose, 0, Qt::AlignVCenter);
    return part;
}

models::TlsChoice TlsFields::choice() const
{
    const auto by = static_cast<By>(m_by->currentIndex());
    if (by != By::Files)
        return {.by = by, .certificateFile = {}, .keyFile = {}};
    return {.by = by, .certificateFile = m_certificate->text().trimmed(), .keyFile = m_key->text().trimmed()};
}

void TlsFields::setChoice(const models::TlsChoice &choice)
{
    m_by->setCurrentIndex(static_cast<int>(choice.by));
    m_certificate->setText(choice.certificateFile);
    m_key->setText(choice.keyFile);
}

// Both files stand in one folder mostly, and often are one.
void TlsFields::chooseFor(QLineEdit *edit)
{
    QString folder = usualFolder(QStandardPaths::DocumentsLocation);
    for (const auto *filled : {m_certificate, m_key, edit}) {
        if (!filled->text().isEmpty())
            folder = QFileInfo(filled->text()).path();
    }
    const QString path = QFileDialog::getOpenFileName(this, tr("Choose a file in PEM"), folder,
                                                      tr("PEM (*.pem *.crt *.cer *.key)") + u";;"_s + tr("All (*)"));
    if (!path.isEmpty())
        edit->setText(path);
}

void TlsFields::showFiles()
{
    m_files->setVisible(m_by->currentIndex() == static_cast<int>(By::Files));
    retranslate();
}

void TlsFields::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void TlsFields::retranslate()
{
    m_by->setTexts({tr("In the clear"), tr("Encrypted, by a certificate of its own"),
                    tr("Encrypted, by a certificate from files")});
    const QString hints[] = {
        tr("Whoever is on the same network can read along. For a network that you trust."),
        tr("Desktops know it by the invitation. Phones ask whether to go on, for no authority answers for it."),
        tr("One from an authority, for a name that phones reach this computer by: nobody is asked anything.")};
    m_byField->setTexts(tr("On the &way"), hints[m_by->currentIndex()]);
    m_certificateField->setTexts(tr("Certi&ficate, its issuers behind it"));
    m_keyField->setTexts(tr("&Key"));
    m_chooseCertificate->setText(tr("Choose…"));
    m_chooseCertificate->setAccessibleName(tr("Choose the certificate"));
    m_chooseKey->setText(tr("Choose…"));
    m_chooseKey->setAccessibleName(tr("Choose the key"));
}

} // namespace gavel::ui
