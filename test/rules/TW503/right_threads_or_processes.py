import argparse
import multiprocessing
import threading


def work(number):
    print(number)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--threads", action="store_true")
    make = threading.Thread if parser.parse_args().threads else multiprocessing.Process
    workers = [make(target=work, args=(number,)) for number in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()


if __name__ == "__main__":
    main()
