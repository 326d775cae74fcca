"""Each service has a manager, and each manager two pools: jobs of the one wait for parts that the other runs."""
from concurrent.futures import ThreadPoolExecutor


class Pool(ThreadPoolExecutor):
    def __init__(self, connect, workers):
        self.connect = connect
        super().__init__(workers)

    def submit(self, fn, *args):
        def job():
            return fn(self.connect(), *args)

        return super().submit(job)


class Manager:
    def __init__(self, connect):
        self.parts = Pool(connect, 4)
        self.wholes = Pool(connect, 4)


class Service:
    def __init__(self, connect):
        self.manager = Manager(connect)

    def upload(self, paths):
        return [self.manager.wholes.submit(self.upload_one, path) for path in paths]

    def upload_one(self, connection, path):
        parts = [self.manager.parts.submit(self.upload_part, path, number) for number in range(4)]
        return [part.result() for part in parts]

    def upload_part(self, connection, path, number):
        connection.send(path, number)
        return number


class Client:
    def __init__(self, connect):
        self.service = Service(connect)


def main(connect):
    client = Client(connect)
    for whole in client.service.upload(["a", "b"]):
        print(whole.result())


if __name__ == "__main__":
    import store

    main(store.connect)
