from workers import Mailer, Printer


def main():
    workers = (Mailer(["a", "b"]), Printer(["c"]))
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()


main()
