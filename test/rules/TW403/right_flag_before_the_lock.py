import threading


class Transaction:
    def __init__(self, api):
        self.api = api
        self.id = None
        self.lock = threading.Lock()

    def execute(self, sql):
        begins = False
        if self.id is None:
            begins = True
            self.lock.acquire()
        try:
            return self.api.execute(sql)
        finally:
            if begins:
                self.lock.release()
