import threading


class Examiner:
    def __init__(self, name):
        self.name = name
        self.count = 0


def work(examiner, jobs):
    for job in jobs:
        print(examiner.name, job)
        examiner.count += 1


names = ["Ann", "Bob"]
examiners = list(map(lambda name: Examiner(name.strip()), names))
threads = []
for examiner in examiners:
    thread = threading.Thread(target=work, args=(examiner, ["a", "b"]))
    threads.append(thread)
    thread.start()
for thread in threads:
    thread.join()
