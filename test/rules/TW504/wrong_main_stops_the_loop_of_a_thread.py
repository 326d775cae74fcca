import asyncio
import threading

loop = asyncio.new_event_loop()
loop.call_soon(print, "the first thing it does")
runner = threading.Thread(target=loop.run_forever)
runner.start()
input("Enter ends it")
loop.call_soon_threadsafe(print, "going")
loop.stop()  # expect: TW504
runner.join()
