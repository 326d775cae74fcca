import threading


class A:
    def __init__(self):
        self.guard = threading.Lock()


class B:
    def __init__(self):
        self.value = 0  # guarded by: self.guard  # expect: TW002
