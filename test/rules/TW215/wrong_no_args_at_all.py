from threading import Thread


def copy(source, target):
    with open(source) as a, open(target, "w") as b:
        b.write(a.read())


worker = Thread(target=copy)  # expect: TW215
worker.start()
worker.join()
