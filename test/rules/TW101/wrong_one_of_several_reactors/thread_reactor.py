from base import Reactor


class ThreadReactor(Reactor):
    @classmethod
    def prepare(cls):
        print("threads")
