from pool import ConnectionPool


class Client:
    def __init__(self):
        self.pool = ConnectionPool(5)

    def get(self, path):
        connection = self.pool.take()
        try:
            return path, connection
        finally:
            self.pool.give_back(connection)

    def reset(self, connection):
        self.pool.forget(connection)
