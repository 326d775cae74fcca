import threading
import time

logs = {}


def log_of(name):
    if name not in logs:  # expect: TW103
        logs[name] = open(f"{name}.log", "w")
    return logs[name]


def work(number):
    for _ in range(10):
        time.sleep(0.1)
        log_of(number).write("tick\n")
        log_of("total").write("tick\n")


workers = [threading.Thread(target=work, args=(number,)) for number in range(4)]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
