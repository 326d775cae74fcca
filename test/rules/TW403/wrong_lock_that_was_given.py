import threading


class Search(threading.Thread):
    def __init__(self, phone, found, lock):
        super().__init__()
        self.phone = phone
        self.found = found
        self.lock = lock

    def run(self):
        try:
            self.phone.connect()
            self.lock.acquire()  # expect: TW403:hint
            self.found.append(self.phone.model())
            self.lock.release()
        except OSError:
            print("nobody there")


class Reader:
    def __init__(self, source):
        self.source = source

    def send(self, file):
        if hasattr(self.source, "lock"):
            self.source.lock.acquire()  # expect: TW403:information
        text = file.read()
        if hasattr(self.source, "lock"):
            self.source.lock.release()
        return text


def search(phones, file):
    found, guard = [], threading.Lock()
    threads = [Search(phone, found, guard) for phone in phones[:4]]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return found, Reader(found).send(file)
