import threading

report = {}


def count(kind):
    if kind not in report:
        report[kind] = 0


def download():
    count("missing")
    count("broken")


def name():
    report["title"] = "a"


threads = [threading.Thread(target=download), threading.Thread(target=name)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
