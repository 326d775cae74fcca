import threading


def run_together(*jobs):
    threads = [threading.Thread(target=job) for job in jobs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


class Harvest:
    def __init__(self):
        self.crates = 0


def main():
    harvest = Harvest()

    def apples():
        harvest.crates += 3

    def pears():
        harvest.crates += 2

    run_together(apples)
    run_together(pears)
    print(harvest.crates)


main()
