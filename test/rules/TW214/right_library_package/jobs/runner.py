import threading

_threads = []


def add(job):
    _threads.append(threading.Thread(target=job, name=job.__name__))


def run_all():
    for thread in _threads:
        thread.start()
    for thread in _threads:
        thread.join()
