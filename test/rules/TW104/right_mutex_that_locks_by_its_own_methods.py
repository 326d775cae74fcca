import threading
from collections import deque


class Mutex(object):
    def __init__(self, *, name=''):
        self.name = name
        self.lck = threading.Lock()

    def __enter__(self):
        self.lock()

    def __exit__(self, type, value, traceback):
        self.unlock()

    def lock(self):
        self.lck.acquire(True)

    def unlock(self):
        self.lck.release()


class Chan(object):
    def __init__(self):
        self.lock = Mutex(name='Chan')
        self.ev = threading.Event()
        self.dq = deque([], maxlen=5)

    def put(self, v):
        with self.lock:
            self.dq.append(v)
            self.ev.set()

    def get(self):
        while True:
            self.ev.wait()
            with self.lock:
                if len(self.dq) != 0:
                    v = self.dq.popleft()
                    if len(self.dq) == 0:
                        self.ev.clear()
                    return v


class Agent(threading.Thread):
    def __init__(self):
        super().__init__(daemon=True)
        self.lock = Mutex(name='Agent')
        self.reqs = {}
        self.chan = Chan()

    def release(self):
        with self.lock:
            reqs, self.reqs = self.reqs, {}
        for r in reqs.values():
            print(r)

    def send(self, k, v):
        with self.lock:
            self.reqs[k] = v
        self.chan.put(v)

    def stop(self):
        self.release()

    def run(self):
        while True:
            print(self.chan.get())


class Single:
    def __init__(self):
        self.agent = None

    def restart(self):
        ag = self.agent
        if ag:
            threading.Thread(target=ag.stop, daemon=True).start()
        self.agent = Agent()
        self.agent.start()

    def send(self, v):
        if not self.agent:  # expect: TW103
            self.restart()
        self.agent.send(v, v)


mg = Single()
mg.restart()
for i in range(10):
    threading.Thread(target=lambda: mg.send(1), daemon=True).start()
    mg.send(i)
mg.restart()
