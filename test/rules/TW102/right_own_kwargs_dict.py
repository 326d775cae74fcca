import threading


class Message:
    def __init__(self, name, options):
        self.name = name
        self.options = options


class Actor:
    name = 'a'

    def message(self, **options):
        for key in ['on_failure', 'on_success']:
            callback = options.get(key)
            if isinstance(callback, Actor):
                options[key] = callback.name
        return Message(self.name, options)

    def send(self, **options):
        return self.message(**options)


actor = Actor()


class WorkerThread(threading.Thread):
    def run(self):
        actor.send(on_failure=actor)


threads = [WorkerThread() for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
