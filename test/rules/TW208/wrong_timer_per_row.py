import csv
import threading


def remind(text):
    print("remember:", text)


def load(path):
    with open(path, newline="") as source:
        for row in csv.DictReader(source):
            timer = threading.Timer(float(row["after"]), remind, args=(row["text"],))  # expect: TW208
            timer.start()


load("reminders.csv")
