import asyncio
import threading

from pydantic import BaseModel, PrivateAttr


class Tool(BaseModel):
    _guard: threading.Lock = PrivateAttr(default_factory=threading.Lock)
    name: str

    async def call(self, session, payload):
        with self._guard:
            return await session.call(self.name, payload)  # expect: TW410


async def main(session, tools):
    await asyncio.gather(*(tool.call(session, {}) for tool in tools))
