export async function seedDemoLots(): Promise<void> {}
