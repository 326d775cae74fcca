import csv

from ledger import deposit, withdraw


def read_incoming(path):
    with open(path, newline="") as handle:
        for row in csv.reader(handle):
            deposit(int(row[1]))


def read_outgoing(path):
    with open(path, newline="") as handle:
        for row in csv.reader(handle):
            withdraw(int(row[1]))
