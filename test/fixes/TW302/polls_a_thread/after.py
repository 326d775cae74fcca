import threading


def work():
    print("working")


worker = threading.Thread(target=work)
worker.start()
worker.join()
print("done")
