import threading


class Goal:
    def __init__(self, server):
        self.server = server
        self.done = False

    def accept(self):
        with self.server.lock:
            self.done = True


class Server:
    def __init__(self, on_goal):
        self.on_goal = on_goal
        self.lock = threading.RLock()

    def spin(self):
        while True:
            with self.lock:
                self.on_goal(Goal(self))  # expect: TW411


class Worker:
    def __init__(self):
        self.lock = threading.RLock()
        self.changed = threading.Condition(self.lock)
        self.goal = None
        self.server = Server(self.take)

    def start(self):
        threading.Thread(target=self.server.spin, daemon=True).start()
        threading.Thread(target=self.work).start()  # expect: TW201

    def take(self, goal):
        with self.changed:  # expect: TW401
            self.goal = goal
            self.changed.notify()

    def work(self):
        while True:
            with self.lock:
                if self.goal:
                    self.goal.accept()
                    self.goal = None


Worker().start()
