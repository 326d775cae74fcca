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
            self.lock.acquire()  # expect: TW403
            begins = False
        answer = self.api.execute(sql)
        if begins:
            self.lock.release()
        return answer
