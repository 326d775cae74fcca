import csv


def build_report(path):
    with open(path, newline="") as source:
        for row in csv.reader(source):
            print(row[0])
