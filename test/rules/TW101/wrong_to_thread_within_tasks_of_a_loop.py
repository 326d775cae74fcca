"""Ten tasks of the loop each have a thread do the work."""

import asyncio
import threading

LOOP = asyncio.new_event_loop()
threading.Thread(target=LOOP.run_forever, daemon=True).start()
total = 0


def submit(coro):
    return asyncio.run_coroutine_threadsafe(coro, LOOP)


def work():
    global total
    total += 1  # expect: TW101


async def job():
    await asyncio.to_thread(work)


futs = [submit(job()) for _ in range(10)]
for f in futs:
    f.result()
print(total)
