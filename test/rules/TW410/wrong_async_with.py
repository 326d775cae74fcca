import threading

state_lock = threading.Lock()


async def save(session, url, state):
    with state_lock:
        async with session.put(url, json=state) as reply:  # expect: TW410
            return reply.status
