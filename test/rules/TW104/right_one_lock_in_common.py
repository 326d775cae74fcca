import threading
from urllib.request import urlopen

state_lock = threading.Lock()
report_lock = threading.Lock()
progress = 0
reports = 0


def step(number):
    global progress
    with urlopen(f"https://example.org/{number}") as response:
        response.read()
    with state_lock:
        progress += 1


def report():
    global progress, reports
    with report_lock, state_lock:
        reports += 1
        progress = progress + 0


def reset():
    global progress
    with state_lock:
        progress = 0


def work(number):
    step(number)
    report()
    if number == 3:
        reset()


def main():
    workers = [threading.Thread(target=work, args=(number,)) for number in range(5)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    print(progress, reports)


if __name__ == "__main__":
    main()
