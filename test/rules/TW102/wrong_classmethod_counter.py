import asyncio
import socket


class Connection:
    opened = 0

    def __init__(self, host):
        self.sock = socket.create_connection((host, 80))
        self._count_opening()

    @classmethod
    def _count_opening(cls):
        cls.opened += 1  # expect: TW102

    def close(self):
        self.sock.close()


def ping(host):
    connection = Connection(host)
    try:
        connection.sock.sendall(b"ping")
        return connection.sock.recv(64)
    finally:
        connection.close()


async def main():
    hosts = ["a.local", "b.local", "c.local"]
    replies = await asyncio.gather(*[asyncio.to_thread(ping, host) for host in hosts])
    print(replies, Connection.opened)


if __name__ == "__main__":
    asyncio.run(main())
