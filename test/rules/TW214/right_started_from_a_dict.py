from threading import Thread

workers = {}


def run():
    print("work")


workers.update({"bot": Thread(target=run)})
workers |= {"web": Thread(target=run)}

for worker in workers.values():
    worker.start()

for worker in workers.values():
    worker.join()
