#pragma once

#include "models/papers/paper_choices.h"
#include "theme/theme.h"
#include "windows/papers/paper_job.h"
#include "windows/papers/paper_source.h"

#include <QBuffer>
#include <QDialog>
#include <QTimer>

class QHBoxLayout;
class QLabel;
class QPrinter;
class QProgressBar;
class QPushButton;

namespace gavel::ui {

class PaperOptions;
class PaperPreview;
class StatusBanner;

// What is printed of a house, in one place: which paper, what is on it, its pages as they will come out, and then onto
// a printer or into a PDF, which may be stopped. Named "paper"; its parts beside those of PaperOptions "paper.preview",
// ".count", ".note", ".progress", ".stop", ".save", ".print", ".close", ".banner".
class PaperDialog : public QDialog
{
    Q_OBJECT

public:
    // `kinds`: those to choose from, `first` the one that was asked for.
    struct Asked
    {
        QList<models::PaperKind> kinds;
        models::PaperKind first = models::PaperKind::Catalogue;
        QList<protocol::LotView> chosen = {};           // lots that were chosen in a list
        auction::AccountId seller = auction::noAccount; // likewise
        auction::SaleId sale = auction::firstSale;      // where no lots were chosen
        QUrl address = {};                              // of the house, as phones reach it
    };
    PaperDialog(House &house, const Asked &asked, const Theme &theme, QWidget *parent);
    ~PaperDialog() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Task { None, Save, Print };

    void build();
    [[nodiscard]] QHBoxLayout *buildButtons();
    void follow();
    void retranslate();
    void giveChoices();
    void takeSource();
    void refresh();
    void readChoices();
    void showPages();
    void showNote();
    void askPrinter();
    void begin(Task task);
    void goOn();
    void runJob();
    void stop();
    void finish(bool isWhole);
    void setBusy(bool busy);

    const Asked m_asked;
    const Theme &m_theme;
    PaperSource m_source;
    std::optional<models::PaperChoices> m_read; // for which the source was asked last
    std::shared_ptr<const PaperPages> m_pages;
    PaperOptions *m_options;
    PaperPreview *m_preview;
    QLabel *m_count;
    QLabel *m_note;
    QProgressBar *m_progress;
    StatusBanner *m_banner;
    QPushButton *m_stop;
    QPushButton *m_close;
    QPushButton *m_save;
    QPushButton *m_print;
    QTimer m_settling; // answers come one by one, and pages are laid out once for several
    Task m_task = Task::None;
    PaperJob *m_job = nullptr;
    QByteArray m_bytes; // of the PDF that is being made
    std::shared_ptr<QPrinter> m_printer;
};

} // namespace gavel::ui
