"""What Home Assistant's executor runs makes a task: that belongs to the thread of the loop."""

from homeassistant.core import HomeAssistant


class Heater:
    def __init__(self, hass: HomeAssistant, client):
        self.hass = hass
        self.client = client
        self.degrees = None

    async def refresh(self):
        await self.hass.async_add_executor_job(self.read)

    def read(self):
        self.degrees = self.client.degrees()
        self.hass.async_create_task(self.tell())  # expect: TW504

    async def tell(self):
        print(self.degrees)


async def async_setup_entry(hass: HomeAssistant, entry):
    heater = Heater(hass, entry.runtime_data)
    hass.async_create_task(heater.refresh())
