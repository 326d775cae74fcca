import csv


def load_jobs():
    with open("jobs.csv", newline="") as source:
        return [tuple(row) for row in csv.reader(source)]


def perform(*words):
    print(" ".join(words))
