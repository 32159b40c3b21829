// Lives in the kernel, where the web apps' build may reach it too.
export * from '../kernel/typography';
