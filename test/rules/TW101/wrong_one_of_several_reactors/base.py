class Reactor:
    @classmethod
    def prepare(cls):
        pass
