from threading import Thread

from bank import Bank

bank = Bank()


def deposit():
    for _ in range(100):
        bank.accounts["ann"].put(1, bank.audit)


def report():
    for _ in range(100):
        print(bank.total())


if __name__ == "__main__":
    jobs = [Thread(target=deposit), Thread(target=report)]
    for job in jobs:
        job.start()
    for job in jobs:
        job.join()
