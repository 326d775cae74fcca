import eventlet

from base import Reactor


class EventletReactor(Reactor):
    @classmethod
    def prepare(cls):
        eventlet.monkey_patch()
