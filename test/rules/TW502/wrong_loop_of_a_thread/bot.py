import asyncio
import signal


class Bot:
    def run(self):
        loop = asyncio.new_event_loop()
        asyncio.set_event_loop(loop)
        loop.add_signal_handler(signal.SIGINT, loop.stop)  # expect: TW502
        loop.run_forever()
