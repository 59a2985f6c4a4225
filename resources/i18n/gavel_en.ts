<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>gavel::ui::FootBar</name>
    <message numerus="yes">
        <source>Line lost · retrying in %n s</source>
        <translation>
            <numerusform>Line lost · retrying in %n s</numerusform>
            <numerusform>Line lost · retrying in %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::MainWindow</name>
    <message numerus="yes">
        <source>Trying again in %n s.</source>
        <translation>
            <numerusform>Trying again in %n second.</numerusform>
            <numerusform>Trying again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::PictureWell</name>
    <message numerus="yes">
        <source>A lot has at most %n picture(s).</source>
        <translation>
            <numerusform>A lot has at most %n picture.</numerusform>
            <numerusform>A lot has at most %n pictures.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::RailButton</name>
    <message numerus="yes">
        <source>%n lot(s)</source>
        <translation>
            <numerusform>%n lot</numerusform>
            <numerusform>%n lots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::RoomTalk</name>
    <message numerus="yes">
        <source>%n here</source>
        <translation>
            <numerusform>%n here</numerusform>
            <numerusform>%n here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::RoomView</name>
    <message numerus="yes">
        <source>by %n bidder(s)</source>
        <translation>
            <numerusform>by %n bidder</numerusform>
            <numerusform>by %n bidders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::SellView</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
</TS>
