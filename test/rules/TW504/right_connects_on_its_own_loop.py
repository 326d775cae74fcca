import asyncio

import paho.mqtt.client as mqtt


class Bed:
    def __init__(self, broker):
        self.broker = broker
        self.loop = asyncio.get_event_loop()
        self.keeping = None
        self.client = mqtt.Client()
        self.client.on_socket_open = self.opened
        self.client.on_socket_close = self.closed
        self.client.on_message = self.watered

    async def connect(self):
        await self.loop.run_in_executor(None, print, self.broker)
        self.client.connect(self.broker, 1883)
        self.client.subscribe("water/#")

    def opened(self, client, _data, sock):
        self.loop.add_reader(sock, client.loop_read)
        self.loop.call_soon_threadsafe(self.start)

    def start(self):
        self.keeping = self.loop.create_task(self.keep())

    def closed(self, _client, _data, sock):
        self.keeping.cancel()

    def watered(self, _client, _data, message):
        self.loop.create_task(self.log(message.topic))

    async def log(self, topic):
        print(topic)

    async def keep(self):
        while self.client.loop_misc() == mqtt.MQTT_ERR_SUCCESS:
            await asyncio.sleep(1)


async def main():
    bed = Bed("broker.local")
    await bed.connect()
    await asyncio.sleep(3600)


asyncio.run(main())
