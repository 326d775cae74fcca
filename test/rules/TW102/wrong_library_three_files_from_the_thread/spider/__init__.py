from spider.spider import Spider

__all__ = ["Spider"]
